using CSat.Api.Directory;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Regimes;

namespace CSat.Api.Regimes;

/// <summary>Between the contract's regimes and ours.</summary>
internal static class RegimeMapper
{
    private const int ContentLimit = 1 << 20;

    public const string Survey = "survey";
    public const string Complaint = "complaint";
    public const string Improvement = "improvement";

    /// <summary>The regime of a request's text.</summary>
    /// <exception cref="ProblemException">The text has errors, all of which are said, or lacks the rules for a purpose.</exception>
    public static Regime Parse(AdoptRegimeRequest request)
    {
        var checks = new FieldChecks();
        checks.Text("content", request.Content, ContentLimit);
        if (request.Purposes.Count == 0 || request.Purposes.Any(purpose => CodeOf(purpose) is null))
        {
            checks.Add(Problems.FieldMissing("purposes"));
        }

        checks.ThrowIfAny();
        var regime = Parse(request.Content);
        foreach (var purpose in request.Purposes.Distinct().Where(purpose => !HasPart(regime, purpose)))
        {
            checks.Add(Problems.RegimePartMissing("purposes", regime.Code, CodeOf(purpose) == Complaint ? "complaints" : CodeOf(purpose)!));
        }

        checks.ThrowIfAny();
        return regime;
    }

    public static string? CodeOf(RegimePurpose purpose) => purpose switch
    {
        RegimePurpose.Survey => Survey,
        RegimePurpose.Complaint => Complaint,
        RegimePurpose.Improvement => Improvement,
        _ => null,
    };

    public static RegimeVersion ToContract(Regime regime, int version, IEnumerable<string> purposes) => new()
    {
        RegimeId = regime.Id,
        RegimeCode = regime.Code,
        Version = version,
        Title = DirectoryMapper.Text(regime.Title),
        Purposes = { purposes.Select(PurposeOf).Distinct().Order() },
    };

    private static RegimePurpose PurposeOf(string purpose) => purpose switch
    {
        Survey => RegimePurpose.Survey,
        Complaint => RegimePurpose.Complaint,
        _ => RegimePurpose.Improvement,
    };

    private static bool HasPart(Regime regime, RegimePurpose purpose) => purpose switch
    {
        RegimePurpose.Survey => regime.Survey is not null,
        RegimePurpose.Complaint => regime.Complaints is not null,
        _ => regime.Improvement is not null,
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
