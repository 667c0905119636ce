using CSat.Api.Errors;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>However much is wrong, an error stays small enough for clients that take 8 KiB of headers, says the first problems whole, and how many there are.</summary>
public sealed class ErrorSizeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string, int> Texts() => new()
    {
        { "x", 1 }, { "x", 3 }, { "x", 40 }, { "a name of middling length, and more", 12 }, { new string('w', 2_000), 1 }, { new string('w', 2_000), 40 }, { new string('长', 1_500), 1 },
        { string.Concat(Enumerable.Repeat("😀", 700)), 5 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Message_and_details_stay_within_their_part_of_the_headers(string text, int count)
    {
        foreach (var reason in new[] { ProblemReason.RegimeInvalid, ProblemReason.ClosureStepsMissing })
        {
            var problems = Enumerable.Range(1, count).Select(i => reason == ProblemReason.RegimeInvalid
                ? Problems.RegimeInvalid($"content:{i}:1", $"{i} {text}", $"{i} {text}")
                : Problems.ClosureStepsMissing("kind", [$"{i} {text}"], "R03.11")).ToArray();

            var status = ProblemStatus.Of(problems);

            StatusHeaders.SizeOf(status).ShouldBeLessThanOrEqualTo(4_096);
            status.Message.ShouldContain($"1 {text[..1]}");
            var refusal = Refusal.Of(status);
            refusal.Info.Metadata.GetValueOrDefault("problems", $"{Shown(refusal)}").ShouldBe($"{count}");
            if (count > 4)
            {
                refusal.Message("en").ShouldEndWith($"({count} in all)", customMessage: "where not all are in the message");
            }
        }
    }

    [Fact]
    public void What_fits_is_said_whole()
    {
        var problems = Enumerable.Range(1, 3).Select(i => Problems.FieldMissing($"field-{i}")).ToArray();

        var refusal = Refusal.Of(ProblemStatus.Of(problems));

        refusal.Fields.ShouldBe(["field-1", "field-2", "field-3"]);
        refusal.Info.Metadata.ShouldNotContainKey("problems");
        refusal.Message("en").ShouldContain("field-3");
    }

    [Fact]
    public async Task A_regime_of_many_errors_is_refused_within_the_limit_on_the_wire()
    {
        var organization = await api.CreateOrganizationAsync();
        var content = "schema: 1\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"unknown-key-number-{i}: {i}\n"));
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);

        var answer = await raw.PostAsync(
            "/csat.v1.RegimeService/AdoptRegime", RawClient.Frame(new AdoptRegimeRequest { Organization = organization.Code, Content = content, Purposes = { RegimePurpose.Survey } }));

        var refusal = answer.ToRefusal();
        (refusal.Code, refusal.Reason).ShouldBe((StatusCode.InvalidArgument, "REGIME_INVALID"));
        (answer.Message!.Length + (answer.Details!.CalculateSize() * 4 / 3)).ShouldBeLessThan(4_096);
        int.Parse(refusal.Info.Metadata["problems"], null).ShouldBeGreaterThanOrEqualTo(60);
        refusal.Fields.Count.ShouldBeGreaterThan(1);
    }

    private static int Shown(Refusal refusal) =>
        refusal.Fields.Count + refusal.Of<Google.Rpc.PreconditionFailure>().SelectMany(failure => failure.Violations).Count();
}
