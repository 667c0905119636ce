using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Hosting.Errors;

namespace CSat.Api.Regimes;

/// <summary>Adopted regimes in the words of the contract.</summary>
internal static class RegimeMapper
{
    public static RegimeVersion ToContract(AdoptedRegime adopted) => new()
    {
        RegimeId = adopted.Regime.Id,
        RegimeCode = adopted.Regime.Code,
        Version = adopted.Version,
        Title = ContractText.Of(adopted.Regime.Title),
        Purposes = { adopted.Purposes.Select(EnumCode.Parse<RegimePurpose>).Distinct().Order() },
    };

    public static CheckRegimeResponse ToContract(IReadOnlyList<Problem> problems) => new()
    {
        Problems =
        {
            problems.Select(problem => new RegimeProblem { Reason = problem.Reason, Field = problem.Field, Message = ContractText.Of(problem.Message), Fix = ContractText.Of(problem.Fix) }),
        },
    };

    public static RegimeText ToContract((AdoptedRegime Adopted, string Content) version) => new() { RegimeVersion = ToContract(version.Adopted), Content = version.Content };

    public static ListAdoptedRegimesResponse ToContract(IReadOnlyList<AdoptedRegime> adopted) => new() { RegimeVersions = { adopted.Select(ToContract) } };
}
