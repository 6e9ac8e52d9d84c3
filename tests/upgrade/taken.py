import os
import signal

from django_tasks import task


@task()
def tijdens_stoppen(naam: str) -> str:
    """Een taak die het stopsein krijgt terwijl zij bezig is."""
    os.kill(os.getpid(), signal.SIGTERM)
    return f"{naam} is af"
