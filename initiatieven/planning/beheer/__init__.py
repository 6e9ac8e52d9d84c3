"""Data plannen in het CMS: toevoegen, verzetten, afzeggen en laten terugkeren."""
