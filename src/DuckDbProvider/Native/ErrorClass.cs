namespace DuckDB.NET.Native;

/// <summary>Reads the class of an error out of its message ("Binder Error: ..."), where the C API offers nothing else.</summary>
internal static class ErrorClass
{
    private static readonly Dictionary<string, DuckDBErrorType> ByName = new(StringComparer.Ordinal)
    {
        ["Out of Range"] = DuckDBErrorType.OutOfRange,
        ["Conversion"] = DuckDBErrorType.Conversion,
        ["Unknown Type"] = DuckDBErrorType.UnknownType,
        ["Decimal"] = DuckDBErrorType.Decimal,
        ["Mismatch Type"] = DuckDBErrorType.MismatchType,
        ["Divide by Zero"] = DuckDBErrorType.DivideByZero,
        ["Object Size"] = DuckDBErrorType.ObjectSize,
        ["Invalid type"] = DuckDBErrorType.InvalidType,
        ["Serialization"] = DuckDBErrorType.Serialization,
        ["TransactionContext"] = DuckDBErrorType.Transaction,
        ["Not implemented"] = DuckDBErrorType.NotImplemented,
        ["Expression"] = DuckDBErrorType.Expression,
        ["Catalog"] = DuckDBErrorType.Catalog,
        ["Parser"] = DuckDBErrorType.Parser,
        ["Planner"] = DuckDBErrorType.Planner,
        ["Scheduler"] = DuckDBErrorType.Scheduler,
        ["Executor"] = DuckDBErrorType.Executor,
        ["Constraint"] = DuckDBErrorType.Constraint,
        ["Index"] = DuckDBErrorType.Index,
        ["Stat"] = DuckDBErrorType.Stat,
        ["Connection"] = DuckDBErrorType.Connection,
        ["Syntax"] = DuckDBErrorType.Syntax,
        ["Settings"] = DuckDBErrorType.Settings,
        ["Binder"] = DuckDBErrorType.Binder,
        ["Network"] = DuckDBErrorType.Network,
        ["Optimizer"] = DuckDBErrorType.Optimizer,
        ["NullPointer"] = DuckDBErrorType.NullPointer,
        ["IO"] = DuckDBErrorType.IO,
        ["INTERRUPT"] = DuckDBErrorType.Interrupt,
        ["FATAL"] = DuckDBErrorType.Fatal,
        ["INTERNAL"] = DuckDBErrorType.Internal,
        ["Invalid Input"] = DuckDBErrorType.InvalidInput,
        ["Out of Memory"] = DuckDBErrorType.OutOfMemory,
        ["Permission"] = DuckDBErrorType.Permission,
        ["Parameter Not Resolved"] = DuckDBErrorType.ParameterNotResolved,
        ["Parameter Not Allowed"] = DuckDBErrorType.ParameterNotAllowed,
        ["Dependency"] = DuckDBErrorType.Dependency,
        ["HTTP"] = DuckDBErrorType.HTTP,
        ["Missing Extension"] = DuckDBErrorType.MissingExtension,
        ["Extension Autoloading"] = DuckDBErrorType.AutoLoad,
        ["Sequence"] = DuckDBErrorType.Sequence,
        ["Invalid Configuration"] = DuckDBErrorType.InvalidConfiguration,
    };

    internal static DuckDBErrorType Of(string message)
    {
        var end = message.IndexOf(" Error: ", StringComparison.Ordinal);
        return end > 0 && ByName.TryGetValue(message[..end], out var type) ? type : DuckDBErrorType.Invalid;
    }
}
