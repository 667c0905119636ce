using System.Globalization;

namespace DuckDB.NET.Data.Binding;

/// <summary>Gives a prepared statement its parameters: by name where it has names, else by position.</summary>
internal static unsafe class ParameterBinder
{
    internal static void Bind(PreparedHandle statement, DuckDBParameterCollection parameters)
    {
        var count = NativeMethods.duckdb_nparams(statement);
        for (ulong i = 1; i <= count; i++)
        {
            var name = NativeMethods.TakeText(NativeMethods.duckdb_parameter_name(statement, i));
            var parameter = Find(parameters, name) ?? throw new InvalidOperationException(
                $"The statement needs a value for the parameter {(Position(name) is null ? "$" : "number ")}{name}, but none was given.");
            using var type = new LogicalType(NativeMethods.duckdb_param_logical_type(statement, i));
            var value = ValueFactory.Create(parameter.Value, type);
            try
            {
                if (NativeMethods.duckdb_bind_value(statement, i, value) != 0)
                {
                    throw DuckDBException.FromMessage(NativeMethods.Text(NativeMethods.duckdb_prepare_error(statement)));
                }
            }
            finally
            {
                NativeMethods.duckdb_destroy_value(ref value);
            }
        }
    }

    private static DuckDBParameter? Find(DuckDBParameterCollection parameters, string name) =>
        parameters.IndexOf(name) is var index and >= 0 ? parameters[index]
        : Position(name) is { } position && position <= parameters.Count ? parameters[position - 1]
        : null;

    private static int? Position(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 ? position : null;
}
