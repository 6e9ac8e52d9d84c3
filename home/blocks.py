from initiatieven.aanbod.blocks import ActiviteitBlock
from stadmaken.common.blocks import InhoudBlokken


class PaginaBlokken(InhoudBlokken):
    """De bouwstenen van gewone pagina's: de gedeelde, en een cursus of activiteit uit de agenda."""

    activiteit = ActiviteitBlock()
