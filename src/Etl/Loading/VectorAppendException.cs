namespace CSat.Etl.Loading;

/// <summary>DuckDB refused an append; the message is DuckDB's.</summary>
public sealed class VectorAppendException(string message) : Exception(message);
