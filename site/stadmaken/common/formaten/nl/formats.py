"""Datums en getallen zoals de stad ze schrijft: “maandag 7 december 2026”, “19.30 uur”, “1.500”."""

DATE_FORMAT = "l j F Y"
SHORT_DATE_FORMAT = "j F Y"
TIME_FORMAT = "H.i \\u\\u\\r"
DATETIME_FORMAT = "l j F Y, H.i \\u\\u\\r"
SHORT_DATETIME_FORMAT = "j F Y, H.i \\u\\u\\r"
MONTH_DAY_FORMAT = "j F"
YEAR_MONTH_FORMAT = "F Y"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "."
NUMBER_GROUPING = 3
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d-%m-%y"]
