using CSat.Etl.Extracting;

namespace CSat.Etl.Running;

/// <summary>What one run shall do. Today every run rebuilds everything; a run over the changes since a horizon gets its own maker here.</summary>
/// <param name="RunId">Names the run and its file under construction.</param>
/// <param name="Organization">Whose warehouse is built.</param>
/// <param name="StartedAt">When it was planned: the moment whose data the file shows, because everything written before it is in the snapshot taken after it.</param>
public sealed record EtlPlan(Guid RunId, SourceOrganization Organization, DateTimeOffset StartedAt)
{
    /// <summary>Reads all of the organisation and makes a new file.</summary>
    public static EtlPlan FullRebuild(SourceOrganization organization, DateTimeOffset now) => new(Guid.CreateVersion7(now), organization, now);
}
