namespace CSat.Scenarios.Tests.Steps;

/// <summary>A rule of regimes/rules.csv that a scenario lives.</summary>
/// <param name="id">Its id, for example R08.24.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RuleAttribute(string id) : Attribute
{
    /// <summary>The rule's id.</summary>
    public string Id { get; } = id;
}
