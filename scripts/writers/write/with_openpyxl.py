"""register.json out.xlsx: the register as openpyxl writes it."""
import datetime
import json
import sys

import openpyxl

FORMATS = {"day": "dd/mm/yyyy", "moment": "dd/mm/yyyy hh:mm"}


def put(cell, value):
    if not isinstance(value, dict):
        cell.value = value
        # A text that begins with = is no formula.
        if isinstance(value, str):
            cell.data_type = "s"
    elif "number" in value:
        cell.value, cell.number_format = value["number"], value["format"]
    else:
        kind = "day" if "day" in value else "moment"
        cell.value = datetime.datetime.fromisoformat(value[kind])
        cell.number_format = FORMATS[kind]


book = openpyxl.Workbook()
book.remove(book.active)
for sheet in json.load(open(sys.argv[1], encoding="utf-8"))["sheets"]:
    page = book.create_sheet(sheet["title"])
    for row, values in enumerate(sheet["rows"], 1):
        for column, value in enumerate(values, 1):
            put(page.cell(row, column), value)
book.save(sys.argv[2])
print(f"openpyxl {openpyxl.__version__}")
