from django_tasks import task


@task()
def noteer(tekst: str) -> str:
    """Een taak die niets doet dan teruggeven wat zij kreeg."""
    return tekst
