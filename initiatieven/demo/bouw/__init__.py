"""Hoe het seizoen wordt gemaakt: langs dezelfde weg als in het echt."""
