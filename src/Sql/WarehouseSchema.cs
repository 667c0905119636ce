namespace CSat.Sql;

/// <summary>The warehouse's tables as the embedded SQL makes and reads them.</summary>
public static class WarehouseSchema
{
    /// <summary>Their version. A published file of another version is not read and never altered: the next run of the ETL makes it anew.</summary>
    public const int Version = 3;
}
