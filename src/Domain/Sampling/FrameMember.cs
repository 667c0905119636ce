namespace CSat.Domain.Sampling;

/// <summary>One member of the frame: a household, customer, patient or returned form that can be drawn.</summary>
/// <param name="Id">Stable and unique within the frame; decides the member's priority together with the seed.</param>
/// <param name="Stratum">The part of the frame it belongs to, for example a department or a managed area (R05.23); empty where the frame is not divided.</param>
/// <param name="Forced">Taken whatever the draw says: a customer who complained since the previous survey (R05.25).</param>
public sealed record FrameMember(string Id, string Stratum = "", bool Forced = false);
