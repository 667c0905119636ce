using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Regimes;
using LocalizedText = CSat.Domain.Text.LocalizedText;

namespace CSat.Cli.Mappings;

/// <summary>What every mapping says: where the rows go and which rows count.</summary>
public abstract record ImportMapping
{
    /// <summary>The mapping file.</summary>
    public required string File { get; init; }

    /// <summary>Name of the system that the file comes from; makes external ids unique.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>The organisation.</summary>
    public required OrganizationSetup Organization { get; init; }

    /// <summary>The regime that is adopted before the first row; null where the organisation has its own already.</summary>
    public required RegimeText? Regime { get; init; }

    /// <summary>Departments to set up.</summary>
    public required IReadOnlyList<Entry> Departments { get; init; }

    /// <summary>How rows get their external ids.</summary>
    public required IdRule ExternalId { get; init; }

    /// <summary>The department, branch or ward concerned; null where the file states none.</summary>
    public required CodeRule? Department { get; init; }

    /// <summary>Whether texts that are longer than what is stored are cut; else their rows are refused.</summary>
    public required bool CutsLongTexts { get; init; }

    /// <summary>Conditions that a row must all fulfil to be taken.</summary>
    public required IReadOnlyList<ValueCondition> Filters { get; init; }

    /// <summary>How the file is read.</summary>
    public required ReadingRule Reading { get; init; }

    /// <summary>Values that mean "none" in every column.</summary>
    public required IReadOnlySet<string> Empty { get; init; }

    /// <summary>Whether fields that a row lacks at its end count as empty, also those of columns that the mapping uses.</summary>
    public required bool ShortRows { get; init; }

    /// <summary>Every place that names a column.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }
}

/// <summary>The organisation that the file belongs to.</summary>
/// <param name="Code">Code: lower case letters, digits and hyphens, a letter first.</param>
/// <param name="Name">Shown name.</param>
/// <param name="TimeZone">Its zone; also the zone of dates that name none.</param>
/// <param name="Calendar">Code of its working-day calendar; null where the mapping leaves it to the organisation.</param>
public sealed record OrganizationSetup(string Code, LocalizedText Name, TimeZoneInfo TimeZone, string? Calendar);

/// <summary>The questionnaire version of the file.</summary>
/// <param name="Code">Code.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="Title">Title.</param>
/// <param name="Scale">Code of a scale of the regime.</param>
public sealed record QuestionnaireSetup(string Code, int Version, LocalizedText Title, string Scale);

/// <summary>An approved target (R08.32).</summary>
/// <param name="Measure">Degree or rate.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Percent">Percent, 0 to 100.</param>
/// <param name="Method">How it was set, for example <c>set</c>.</param>
/// <param name="ApprovedBy">Who approved it.</param>
public sealed record TargetSetup(Measure Measure, DateOnly From, DateOnly To, decimal Percent, TargetMethod Method, string ApprovedBy);

/// <summary>The regime that the mapping adopts.</summary>
/// <param name="Content">Its text, as the service takes it.</param>
/// <param name="Regime">The same, read.</param>
public sealed record RegimeText(string Content, Regime Regime);
