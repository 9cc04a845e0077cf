# register.json out.xlsx: the register as openxlsx writes it.
suppressMessages(library(openxlsx))
paths <- commandArgs(trailingOnly = TRUE)
register <- jsonlite::fromJSON(paths[1], simplifyVector = FALSE)
book <- createWorkbook()

put <- function(title, row, column, value) {
  write <- function(x) writeData(book, title, x, startRow = row, startCol = column, colNames = FALSE)
  look <- function(pattern) addStyle(book, title, createStyle(numFmt = pattern), rows = row, cols = column)
  if (is.null(value)) return(invisible())
  if (!is.list(value)) return(write(value))
  if (!is.null(value$number)) {
    write(value$number)
    look(value$format)
  } else if (!is.null(value$day)) {
    write(as.Date(value$day))
    look("dd/mm/yyyy")
  } else {
    write(as.POSIXct(value$moment, format = "%Y-%m-%dT%H:%M:%S", tz = "UTC"))
    look("dd/mm/yyyy hh:mm")
  }
}

for (sheet in register$sheets) {
  addWorksheet(book, sheet$title)
  for (row in seq_along(sheet$rows)) {
    values <- sheet$rows[[row]]
    for (column in seq_along(values)) put(sheet$title, row, column, values[[column]])
  }
}
saveWorkbook(book, paths[2], overwrite = TRUE)
cat("openxlsx", as.character(packageVersion("openxlsx")), "\n")
