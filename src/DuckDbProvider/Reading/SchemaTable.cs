using System.Data;
using System.Data.Common;
using System.Globalization;

namespace DuckDB.NET.Data.Reading;

/// <summary>Describes a result's columns as ADO.NET lays it down.</summary>
internal static class SchemaTable
{
    internal static DataTable Of(ResultSet result)
    {
        var table = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        table.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        table.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        table.Columns.Add(SchemaTableColumn.NumericPrecision, typeof(byte));
        table.Columns.Add(SchemaTableColumn.NumericScale, typeof(byte));
        table.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        table.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        table.Columns.Add(SchemaTableColumn.ProviderType, typeof(DuckDBType));
        table.Columns.Add("DataTypeName", typeof(string));
        for (var i = 0; i < result.Readers.Length; i++)
        {
            var reader = result.Readers[i];
            var number = reader as DecimalReader;
            table.Rows.Add(
                result.Names[i],
                i,
                -1,
                (object?)number?.Precision ?? DBNull.Value,
                (object?)number?.Scale ?? DBNull.Value,
                reader.ClrType,
                true,
                reader.Type,
                reader.Type.ToString());
        }

        return table;
    }
}
