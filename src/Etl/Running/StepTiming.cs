namespace CSat.Etl.Running;

/// <summary>How long a step took.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Seconds">Wall-clock time.</param>
public sealed record StepTiming(string Step, double Seconds);
