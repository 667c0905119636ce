namespace CSat.Cli.Mappings;

/// <summary>The text of a complaint, put together from columns; empty ones are left out.</summary>
/// <param name="Columns">The columns in order.</param>
/// <param name="Separator">What stands between them.</param>
public sealed record DescriptionRule(IReadOnlyList<string> Columns, string Separator);
