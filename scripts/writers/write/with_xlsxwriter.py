"""register.json out.xlsx: the register as XlsxWriter writes it."""
import datetime
import json
import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[2])
FORMATS = {"day": "dd/mm/yyyy", "moment": "dd/mm/yyyy hh:mm"}
formats = {}


def format_of(pattern):
    if pattern not in formats:
        formats[pattern] = book.add_format({"num_format": pattern})
    return formats[pattern]


def put(page, row, column, value):
    if value is None:
        return
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, str):
        page.write_string(row, column, value)
    elif not isinstance(value, dict):
        page.write_number(row, column, value)
    elif "number" in value:
        page.write_number(row, column, value["number"], format_of(value["format"]))
    else:
        kind = "day" if "day" in value else "moment"
        page.write_datetime(row, column, datetime.datetime.fromisoformat(value[kind]), format_of(FORMATS[kind]))


for sheet in json.load(open(sys.argv[1], encoding="utf-8"))["sheets"]:
    page = book.add_worksheet(sheet["title"])
    for row, values in enumerate(sheet["rows"]):
        for column, value in enumerate(values):
            put(page, row, column, value)
book.close()
print(f"XlsxWriter {xlsxwriter.__version__}")
