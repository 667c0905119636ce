namespace CSat.Postgres.Embedded;

/// <summary>Where an embedded server lives and what it may use.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Absolute path of the directory that holds the cluster, its password and its locks; made when missing.</summary>
    public required string Directory { get; init; }

    /// <summary>Absolute path of the checkout's <c>node_modules</c>, where the server's programs are.</summary>
    public required string NodeModules { get; init; }

    /// <summary>Whether a commit reaches the disk before it is acknowledged. False only for clusters that tests throw away.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Whether its log says enough for a server of another cell to follow it.</summary>
    public bool CanBeFollowed { get; init; }

    /// <summary>Shared memory of the server in MiB, 16 or more.</summary>
    public int SharedBuffersMebibytes { get; init; } = 128;

    /// <summary>Most connections at once, 10 or more.</summary>
    public int MaxConnections { get; init; } = 120;
}
