using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Regimes;

namespace CSat.Api.Regimes;

/// <summary>A regime that is to be put in force, its text read.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="Content">Its text.</param>
/// <param name="Purposes">Codes of what it is adopted for, each once.</param>
public sealed record RegimeAdoption(Regime Regime, string Content, IReadOnlyList<string> Purposes);

/// <summary>Reads requests about regimes and checks their fields.</summary>
internal static class RegimeRequests
{
    private const int ContentLimit = 1 << 20;

    /// <exception cref="ProblemException">The text has errors, all of which are said, or lacks the rules for a purpose.</exception>
    public static RegimeAdoption Read(AdoptRegimeRequest request)
    {
        var checks = new FieldChecks();
        checks.Text("content", request.Content, ContentLimit);
        if (request.Purposes.Count == 0 || request.Purposes.Any(purpose => purpose == RegimePurpose.Unspecified || !Enum.IsDefined(purpose)))
        {
            checks.Add(Problems.FieldMissing("purposes"));
        }

        checks.ThrowIfAny();
        var regime = Parse(request.Content);
        foreach (var purpose in request.Purposes.Distinct())
        {
            if (MissingPart(regime, purpose) is { } part)
            {
                checks.Add(Problems.RegimePartMissing("purposes", regime.Code, part));
            }
        }

        checks.ThrowIfAny();
        return new RegimeAdoption(regime, request.Content, [.. request.Purposes.Distinct().Select(EnumCode.Of)]);
    }

    /// <summary>All for which a regime would be refused.</summary>
    public static IReadOnlyList<Problem> Read(CheckRegimeRequest request)
    {
        try
        {
            Read(new AdoptRegimeRequest { Content = request.Content, Purposes = { request.Purposes } });
            return [];
        }
        catch (ProblemException refused)
        {
            return refused.Problems;
        }
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static (string RegimeCode, int Version) Read(GetRegimeVersionRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("regime_code", request.RegimeCode);
        checks.ThrowIfAny();
        return (request.RegimeCode, request.Version);
    }

    // The part that a purpose needs and the regime lacks.
    private static string? MissingPart(Regime regime, RegimePurpose purpose) => purpose switch
    {
        RegimePurpose.Survey => regime.Survey is null ? "survey" : null,
        RegimePurpose.Complaint => regime.Complaints is null ? "complaints" : null,
        _ => regime.Improvement is null ? "improvement" : null,
    };

    private static Regime Parse(string content)
    {
        try
        {
            return RegimeLoader.Parse(content);
        }
        catch (RegimeFileException exception)
        {
            throw new ProblemException([.. exception.Errors.Select(error => Problems.RegimeInvalid(
                $"content:{error.Line}:{error.Column}", Say(error, error.Message.Zh), Say(error, error.Message.En)))]);
        }
    }

    private static string Say(RegimeFileError error, string message) => $"{error.Line}:{error.Column} {error.Path}: {message}";
}
