namespace CSat.Etl.Running;

/// <summary>What a run published.</summary>
/// <param name="RunId">The run.</param>
/// <param name="OrganizationCode">Whose warehouse.</param>
/// <param name="Path">The published file.</param>
/// <param name="DataAsOf">The moment whose data it shows.</param>
/// <param name="Responses">Forms in it.</param>
/// <param name="Ratings">Ratings in it.</param>
/// <param name="Complaints">Complaints in it.</param>
/// <param name="Steps">The steps in their order.</param>
public sealed record EtlResult(
    Guid RunId, string OrganizationCode, string Path, DateTimeOffset DataAsOf, long Responses, long Ratings, long Complaints, IReadOnlyList<StepTiming> Steps);
