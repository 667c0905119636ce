namespace DuckDB.NET.Native;

/// <summary>The class of an error as DuckDB reports it (<c>duckdb_error_type</c> of the C API).</summary>
public enum DuckDBErrorType
{
    /// <summary>No class was reported.</summary>
    Invalid = 0,
    /// <summary>A value is outside its type's range.</summary>
    OutOfRange = 1,
    /// <summary>A value cannot be converted to another type.</summary>
    Conversion = 2,
    /// <summary>A type is not known.</summary>
    UnknownType = 3,
    /// <summary>A decimal operation failed.</summary>
    Decimal = 4,
    /// <summary>Two types do not match.</summary>
    MismatchType = 5,
    /// <summary>A division by zero.</summary>
    DivideByZero = 6,
    /// <summary>An object is too large.</summary>
    ObjectSize = 7,
    /// <summary>A type is not allowed here.</summary>
    InvalidType = 8,
    /// <summary>Stored data cannot be read or written.</summary>
    Serialization = 9,
    /// <summary>A transaction conflict or a wrong transaction state.</summary>
    Transaction = 10,
    /// <summary>A feature DuckDB does not have.</summary>
    NotImplemented = 11,
    /// <summary>An expression could not be evaluated.</summary>
    Expression = 12,
    /// <summary>A table, column, function or schema is unknown or exists already.</summary>
    Catalog = 13,
    /// <summary>The statement cannot be parsed.</summary>
    Parser = 14,
    /// <summary>The statement cannot be planned.</summary>
    Planner = 15,
    /// <summary>A task could not be scheduled.</summary>
    Scheduler = 16,
    /// <summary>The execution failed.</summary>
    Executor = 17,
    /// <summary>A constraint is violated.</summary>
    Constraint = 18,
    /// <summary>An index operation failed.</summary>
    Index = 19,
    /// <summary>Statistics are wrong.</summary>
    Stat = 20,
    /// <summary>The connection failed.</summary>
    Connection = 21,
    /// <summary>A syntax error.</summary>
    Syntax = 22,
    /// <summary>A setting is wrong.</summary>
    Settings = 23,
    /// <summary>A name in the statement cannot be bound.</summary>
    Binder = 24,
    /// <summary>A network fault.</summary>
    Network = 25,
    /// <summary>The optimizer failed.</summary>
    Optimizer = 26,
    /// <summary>A null pointer inside the engine.</summary>
    NullPointer = 27,
    /// <summary>A file cannot be opened, locked, read or written.</summary>
    IO = 28,
    /// <summary>The statement was interrupted.</summary>
    Interrupt = 29,
    /// <summary>The database must be restarted.</summary>
    Fatal = 30,
    /// <summary>A fault inside DuckDB.</summary>
    Internal = 31,
    /// <summary>Input that is not valid.</summary>
    InvalidInput = 32,
    /// <summary>The memory limit was reached.</summary>
    OutOfMemory = 33,
    /// <summary>The operation is not permitted.</summary>
    Permission = 34,
    /// <summary>A parameter's type could not be resolved.</summary>
    ParameterNotResolved = 35,
    /// <summary>A parameter is not allowed here.</summary>
    ParameterNotAllowed = 36,
    /// <summary>Another object depends on this one.</summary>
    Dependency = 37,
    /// <summary>An HTTP request failed.</summary>
    HTTP = 38,
    /// <summary>An extension is needed that is not loaded.</summary>
    MissingExtension = 39,
    /// <summary>An extension could not be loaded by itself.</summary>
    AutoLoad = 40,
    /// <summary>A sequence operation failed.</summary>
    Sequence = 41,
    /// <summary>A configuration option is not valid.</summary>
    InvalidConfiguration = 42,
}
