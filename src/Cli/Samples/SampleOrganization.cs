using CSat.Contracts.V1;

namespace CSat.Cli.Samples;

/// <summary>An organisation with everything that its samples submit, in the order in which it is submitted.</summary>
public sealed record SampleOrganization
{
    /// <summary>The organisation.</summary>
    public required Organization Organization { get; init; }

    /// <summary>Regimes of the folder regimes/ by code, and what they are adopted for.</summary>
    public required IReadOnlyList<(string Regime, RegimePurpose Purpose)> Regimes { get; init; }

    /// <summary>Departments, items, competitors, offerings, categories, the oldest first, each with the day from which on it holds.</summary>
    public required IReadOnlyList<(DateOnly Since, Contracts.V1.Directory Directory)> Directories { get; init; }

    /// <summary>The questionnaire version.</summary>
    public required QuestionnaireVersion Questionnaire { get; init; }

    /// <summary>Its people with the roles that they hold; the first one carries out the surveys.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Its register of customers, without anything that names a person.</summary>
    public IReadOnlyList<Customer> Customers { get; init; } = [];

    /// <summary>Counts that shares are judged against.</summary>
    public IReadOnlyList<BaseCount> Bases { get; init; } = [];

    /// <summary>Rounds that are opened and asked without plan and sample.</summary>
    public IReadOnlyList<Round> Rounds { get; init; } = [];

    /// <summary>Rounds that go from a plan to a back-check.</summary>
    public IReadOnlyList<SampleSurvey> Surveys { get; init; } = [];

    /// <summary>The targets.</summary>
    public required IReadOnlyList<SampleTarget> Targets { get; init; }

    /// <summary>The returned forms. Customers' forms of surveys that do not say to whom they were sent come from sampled members, one from each.</summary>
    public required IReadOnlyList<SurveyResponse> Responses { get; init; }

    /// <summary>The complaints with their past.</summary>
    public required IReadOnlyList<Complaint> Complaints { get; init; }
}
