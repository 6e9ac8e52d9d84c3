from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

GRENS = 64 * 1024 * 1024


class GrensUploadHandler(FileUploadHandler):
    """Weigert een te groot verzoek vóór er iets van op schijf komt; Django begrenst alleen de tekstvelden."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],  # noqa: N803  de naam komt van Django
        content_length: int,
        boundary: Any,
        encoding: Any = None,
    ) -> None:
        if content_length > GRENS:
            raise RequestDataTooBig("verzoek groter dan de grens voor uploads")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
