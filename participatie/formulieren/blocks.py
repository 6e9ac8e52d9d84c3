from wagtail import blocks


class VragenBlokken(blocks.StreamBlock):
    """De vragen van een formulier."""
