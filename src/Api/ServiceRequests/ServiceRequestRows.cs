namespace CSat.Api.ServiceRequests;

/// <summary>A request of a customer.</summary>
public sealed record ServiceRequestRow
{
    /// <summary>Its id.</summary>
    public Guid ServiceRequestId { get; init; }

    /// <summary>Code of its flow.</summary>
    public string Flow { get; init; } = "";

    /// <summary>Code of the customer; empty where it is erased.</summary>
    public string Customer { get; init; } = "";

    /// <summary>Codes of the departments that were called in.</summary>
    public string[] Departments { get; init; } = [];

    /// <summary>Code of the step that comes next; empty where it is closed.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>When it was registered.</summary>
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}

/// <summary>A step that was done.</summary>
public sealed record ServiceStepRow
{
    /// <summary>Id of the request.</summary>
    public Guid ServiceRequestId { get; init; }

    /// <summary>Code of the step.</summary>
    public string Step { get; init; } = "";

    /// <summary>Code of the role; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>Code of the form; empty for none.</summary>
    public string Form { get; init; } = "";

    /// <summary>Whether its answer was yes.</summary>
    public bool Accepted { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset OccurredAt { get; init; }
}

/// <summary>A request as a step finds it, locked.</summary>
internal sealed record LockedServiceRequestRow
{
    public Guid ServiceRequestId { get; init; }

    public Guid RegimeVersionId { get; init; }

    public string Flow { get; init; } = "";

    public string? NextStep { get; init; }

    public int EventCount { get; init; }
}

/// <summary>What a request names, as far as it is known.</summary>
internal sealed record ServiceReferencesRow
{
    public Guid? CustomerId { get; init; }

    public string[] Departments { get; init; } = [];
}

/// <summary>A request with its steps, in order.</summary>
/// <param name="Request">The request.</param>
/// <param name="Steps">Its steps.</param>
public sealed record ShownServiceRequest(ServiceRequestRow Request, IReadOnlyList<ServiceStepRow> Steps);
