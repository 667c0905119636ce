namespace CSat.Etl.Running;

/// <summary>A named step of a run.</summary>
/// <param name="Name">What progress and the result table call it.</param>
/// <param name="Work">Does it; throws a <see cref="Domain.Problems.ProblemException"/> to refuse publication.</param>
internal sealed record EtlStep(string Name, Func<EtlContext, CancellationToken, Task> Work);
