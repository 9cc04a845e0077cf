/**
 * The messages that bodies are made of, a line each: `field:kind`, where the kind is one of `int`, `double`, `string`,
 * `bool`, `list` (a list of anything), `any` (known to Google and not looked into), `mask=` of the fields of a message,
 * or another message; `[]` makes a list of it, `{}` a map. A request without a kind has the message that is named for it. Fields and types are Google's:
 * developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
 */
export const MESSAGES: Readonly<Record<string, string>> = {
  BatchUpdateSpreadsheetRequest:
    'requests:Request[] includeSpreadsheetInResponse:bool responseRanges:string[] responseIncludeGridData:bool',
  GetSpreadsheetByDataFilterRequest: 'dataFilters:DataFilter[] includeGridData:bool excludeTablesInBandedRanges:bool',
  BatchUpdateValuesRequest:
    'valueInputOption:string data:ValueRange[] includeValuesInResponse:bool responseValueRenderOption:string responseDateTimeRenderOption:string',
  BatchClearValuesRequest: 'ranges:string[]',
  ClearValuesRequest: '',
  CopySheetToAnotherSpreadsheetRequest: 'destinationSpreadsheetId:string',
  ValueRange: 'range:string majorDimension:string values:list[]',
  DataFilter: 'a1Range:string gridRange:GridRange developerMetadataLookup:any',
  Spreadsheet:
    'spreadsheetId:string spreadsheetUrl:string properties:SpreadsheetProperties sheets:Sheet[] namedRanges:NamedRange[] dataSources:any dataSourceSchedules:any developerMetadata:any',
  SpreadsheetProperties:
    'title:string locale:string timeZone:string autoRecalc:any defaultFormat:any importFunctionsExternalUrlAccessAllowed:any iterativeCalculationSettings:any spreadsheetTheme:any',
  Sheet:
    'properties:SheetProperties bandedRanges:any basicFilter:any charts:any columnGroups:any conditionalFormats:any data:any developerMetadata:any filterViews:any merges:any protectedRanges:any rowGroups:any slicers:any tables:any',
  Request: [
    'addChart addNamedRange addProtectedRange addSheet appendCells appendDimension autoResizeDimensions clearBasicFilter',
    'deleteDimension deleteEmbeddedObject deleteNamedRange deleteProtectedRange deleteRange deleteSheet duplicateSheet',
    'insertDimension insertRange mergeCells moveDimension repeatCell setBasicFilter setDataValidation sortRange',
    'unmergeCells updateBorders updateCells updateChartSpec updateDimensionProperties updateNamedRange',
    'updateProtectedRange updateSheetProperties updateSpreadsheetProperties addBanding:any',
    'addConditionalFormatRule:any addDataSource:any addDimensionGroup:any addFilterView:any addSlicer:any addTable:any',
    'autoFill:any cancelDataSourceRefresh:any copyPaste:any createDeveloperMetadata:any cutPaste:any deleteBanding:any',
    'deleteConditionalFormatRule:any deleteDataSource:any deleteDeveloperMetadata:any deleteDimensionGroup:any',
    'deleteDuplicates:any deleteFilterView:any deleteTable:any duplicateFilterView:any findReplace:any pasteData:any',
    'randomizeRange:any refreshDataSource:any textToColumns:any trimWhitespace:any updateBanding:any',
    'updateConditionalFormatRule:any updateDataSource:any updateDeveloperMetadata:any updateDimensionGroup:any',
    'updateEmbeddedObjectBorder:any updateEmbeddedObjectPosition:any updateFilterView:any updateSlicerSpec:any updateTable:any',
  ].join(' '),

  AddSheetRequest: 'properties:SheetProperties',
  DeleteSheetRequest: 'sheetId:int',
  DuplicateSheetRequest: 'sourceSheetId:int insertSheetIndex:int newSheetId:int newSheetName:string',
  UpdateSheetPropertiesRequest: 'properties:SheetProperties fields:mask=SheetProperties',
  UpdateSpreadsheetPropertiesRequest: 'properties:SpreadsheetProperties fields:mask=SpreadsheetProperties',
  SheetProperties:
    'sheetId:int title:string index:int sheetType:string gridProperties:GridProperties hidden:bool tabColor:Color tabColorStyle:ColorStyle rightToLeft:bool dataSourceSheetProperties:any',
  GridProperties:
    'rowCount:int columnCount:int frozenRowCount:int frozenColumnCount:int hideGridlines:bool rowGroupControlAfter:bool columnGroupControlAfter:bool',

  UpdateCellsRequest: 'rows:RowData[] fields:mask=CellData start:GridCoordinate range:GridRange',
  AppendCellsRequest: 'sheetId:int rows:RowData[] fields:mask=CellData tableId:string',
  RepeatCellRequest: 'range:GridRange cell:CellData fields:mask=CellData',
  RowData: 'values:CellData[]',
  CellData:
    'userEnteredValue:ExtendedValue effectiveValue:ExtendedValue formattedValue:string userEnteredFormat:CellFormat effectiveFormat:CellFormat hyperlink:string note:string textFormatRuns:any dataValidation:DataValidationRule pivotTable:any dataSourceTable:any dataSourceFormula:any chipRuns:any',
  ExtendedValue: 'numberValue:double stringValue:string boolValue:bool formulaValue:string errorValue:ErrorValue',
  ErrorValue: 'type:string message:string',
  CellFormat:
    'numberFormat:NumberFormat backgroundColor:Color backgroundColorStyle:ColorStyle borders:any padding:any horizontalAlignment:string verticalAlignment:string wrapStrategy:string textDirection:string textFormat:TextFormat hyperlinkDisplayType:string textRotation:any',
  NumberFormat: 'type:string pattern:string',
  TextFormat:
    'foregroundColor:Color foregroundColorStyle:ColorStyle fontFamily:string fontSize:int bold:bool italic:bool strikethrough:bool underline:bool link:Link',
  Link: 'uri:string',
  Color: 'red:double green:double blue:double alpha:double',
  ColorStyle: 'rgbColor:Color themeColor:string',
  SetDataValidationRequest: 'range:GridRange rule:DataValidationRule filteredRowsIncluded:bool',
  DataValidationRule: 'condition:BooleanCondition inputMessage:string strict:bool showCustomUi:bool',
  BooleanCondition: 'type:string values:ConditionValue[]',
  ConditionValue: 'relativeDate:string userEnteredValue:string',
  UpdateBordersRequest:
    'range:GridRange top:Border bottom:Border left:Border right:Border innerHorizontal:Border innerVertical:Border',
  Border: 'style:string width:int color:Color colorStyle:ColorStyle',

  GridRange: 'sheetId:int startRowIndex:int endRowIndex:int startColumnIndex:int endColumnIndex:int',
  GridCoordinate: 'sheetId:int rowIndex:int columnIndex:int',
  DimensionRange: 'sheetId:int dimension:string startIndex:int endIndex:int',
  DimensionProperties:
    'hiddenByFilter:bool hiddenByUser:bool pixelSize:int developerMetadata:any dataSourceColumnReference:any',
  UpdateDimensionPropertiesRequest:
    'range:DimensionRange properties:DimensionProperties fields:mask=DimensionProperties dataSourceSheetRange:any',
  AutoResizeDimensionsRequest: 'dimensions:DimensionRange dataSourceSheetDimensions:any',
  AppendDimensionRequest: 'sheetId:int dimension:string length:int',
  InsertDimensionRequest: 'range:DimensionRange inheritFromBefore:bool',
  DeleteDimensionRequest: 'range:DimensionRange',
  MoveDimensionRequest: 'source:DimensionRange destinationIndex:int',
  InsertRangeRequest: 'range:GridRange shiftDimension:string',
  DeleteRangeRequest: 'range:GridRange shiftDimension:string',
  MergeCellsRequest: 'range:GridRange mergeType:string',
  UnmergeCellsRequest: 'range:GridRange',
  SortRangeRequest: 'range:GridRange sortSpecs:SortSpec[]',
  SortSpec:
    'dimensionIndex:int sortOrder:string foregroundColor:any foregroundColorStyle:any backgroundColor:any backgroundColorStyle:any dataSourceColumnReference:any',
  SetBasicFilterRequest: 'filter:BasicFilter',
  ClearBasicFilterRequest: 'sheetId:int',
  BasicFilter: 'range:GridRange sortSpecs:SortSpec[] criteria:FilterCriteria{} filterSpecs:FilterSpec[] tableId:string',
  FilterSpec: 'columnIndex:int filterCriteria:FilterCriteria dataSourceColumnReference:any',
  FilterCriteria:
    'hiddenValues:string[] condition:BooleanCondition visibleBackgroundColor:any visibleBackgroundColorStyle:any visibleForegroundColor:any visibleForegroundColorStyle:any',

  AddNamedRangeRequest: 'namedRange:NamedRange',
  UpdateNamedRangeRequest: 'namedRange:NamedRange fields:mask=NamedRange',
  DeleteNamedRangeRequest: 'namedRangeId:string',
  NamedRange: 'namedRangeId:string name:string range:GridRange',
  AddProtectedRangeRequest: 'protectedRange:ProtectedRange',
  UpdateProtectedRangeRequest: 'protectedRange:ProtectedRange fields:mask=ProtectedRange',
  DeleteProtectedRangeRequest: 'protectedRangeId:int',
  ProtectedRange:
    'protectedRangeId:int range:GridRange namedRangeId:string tableId:string description:string warningOnly:bool requestingUserCanEdit:bool unprotectedRanges:GridRange[] editors:Editors',
  Editors: 'users:string[] groups:string[] domainUsersCanEdit:bool',
  AddChartRequest: 'chart:EmbeddedChart',
  UpdateChartSpecRequest: 'chartId:int spec:any',
  DeleteEmbeddedObjectRequest: 'objectId:int',
  EmbeddedChart: 'chartId:int spec:any position:EmbeddedObjectPosition border:any',
  EmbeddedObjectPosition: 'sheetId:int overlayPosition:OverlayPosition newSheet:bool',
  OverlayPosition: 'anchorCell:GridCoordinate offsetXPixels:int offsetYPixels:int widthPixels:int heightPixels:int',
};
