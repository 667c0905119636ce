using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>An error that DuckDB reported, with its class.</summary>
public class DuckDBException : DbException
{
    internal DuckDBException(string? message, DuckDBErrorType errorType, Exception? inner = null)
        : base(message, inner)
    {
        ErrorType = errorType;
        HResult = (int)errorType;
    }

    /// <summary>DuckDB's class of the error.</summary>
    public DuckDBErrorType ErrorType { get; }

    /// <summary>Whether the same statement may succeed when it is tried again: true for transaction conflicts.</summary>
    public override bool IsTransient => ErrorType == DuckDBErrorType.Transaction;

    /// <summary>For the C API's functions that hand out a message alone: the class is what DuckDB writes before the colon.</summary>
    internal static DuckDBException FromMessage(string message) => new(message, ClassOf(message));

    private static DuckDBErrorType ClassOf(string message) => message[..Math.Max(0, message.IndexOf(" Error: ", StringComparison.Ordinal))] switch
    {
        "TransactionContext" => DuckDBErrorType.Transaction,
        "Extension Autoloading" => DuckDBErrorType.AutoLoad,
        var name => Enum.TryParse<DuckDBErrorType>(name.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var type) ? type : DuckDBErrorType.Invalid,
    };
}
