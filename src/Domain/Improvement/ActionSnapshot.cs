namespace CSat.Domain.Improvement;

/// <summary>Where an action stands after its events so far.</summary>
/// <param name="State">The state.</param>
/// <param name="Proposals">How many measures were proposed.</param>
public readonly record struct ActionSnapshot(ActionState State, int Proposals)
{
    /// <summary>Before the first proposal.</summary>
    public static ActionSnapshot Initial => default;
}
