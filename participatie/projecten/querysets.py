from wagtail.query import PageQuerySet


class ProjectQuerySet(PageQuerySet):
    """Vragen over projecten."""

    def zichtbaar(self) -> "ProjectQuerySet":
        """Wat een anonieme bezoeker mag zien."""
        return self.live().public()
