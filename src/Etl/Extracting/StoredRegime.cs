namespace CSat.Etl.Extracting;

/// <summary>A regime version as the organisation adopted it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RegimeId">The requirement set, for example the id printed in the requirements.</param>
/// <param name="Code">Code of the regime.</param>
/// <param name="Version">Version within the organisation, from 1.</param>
/// <param name="Content">The YAML text.</param>
internal sealed record StoredRegime(Guid Id, string RegimeId, string Code, int Version, string Content);
