using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What every scenario begins with: a company that adopts a regime on a day.</summary>
public abstract class Scenario(ScenarioHost host)
{
    /// <summary>A new company adopts a regime for all that the regime has rules for, at nine o'clock of a day.</summary>
    /// <param name="regime">The regime's code.</param>
    /// <param name="on">The day, yyyy-MM-dd; the clock stands there afterwards.</param>
    /// <param name="own">Numbers that the regime leaves to the company, each by where it stands in the file: survey.modules.overall.weight.</param>
    internal async Task<Company> Adopt(string regime, string on, params (string Where, string Number)[] own)
    {
        host.Clock.Set(on);
        var company = await Company.FoundAsync(host, host.NewCompany());
        var text = RegimeTexts.With(RegimeTexts.Of(regime), own);
        await company.Adopts(text, [.. Purposes(text)]);
        return company;
    }

    /// <summary>A new company adopts a regime to which it has added entries of its own.</summary>
    /// <param name="regime">The regime's code.</param>
    /// <param name="on">The day, yyyy-MM-dd; the clock stands there afterwards.</param>
    /// <param name="added">Entries as JSON, each by the list that it is added to: survey.limits.</param>
    internal async Task<Company> AdoptWith(string regime, string on, params (string List, string Entry)[] added)
    {
        host.Clock.Set(on);
        var company = await Company.FoundAsync(host, host.NewCompany());
        var text = RegimeTexts.Adding(RegimeTexts.Of(regime), added);
        await company.Adopts(text, [.. Purposes(text)]);
        return company;
    }

    /// <summary>Moves the clock.</summary>
    /// <param name="moment">yyyy-MM-dd, or yyyy-MM-dd HH:mm.</param>
    internal void At(string moment) => host.Clock.Set(moment);

    private static IEnumerable<RegimePurpose> Purposes(string text)
    {
        if (Has(text, "survey"))
        {
            yield return RegimePurpose.Survey;
        }

        if (Has(text, "complaints"))
        {
            yield return RegimePurpose.Complaint;
        }
    }

    // A mutant's text is JSON, which is YAML too.
    private static bool Has(string text, string part) => text.Contains($"\n{part}:", StringComparison.Ordinal) || text.Contains($"\n  \"{part}\":", StringComparison.Ordinal);
}
