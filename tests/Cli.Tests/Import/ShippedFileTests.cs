using CSat.Cli.Import;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Cli.Tests.Import;

/// <summary>What the shipped files become before they are sent, recounted from the files' own description.</summary>
public sealed class ShippedFileTests
{
    private static readonly string Regimes = Repository.PathOf("regimes");

    [Fact]
    public void Every_lounge_row_becomes_a_form()
    {
        var mapping = MappingLoader.LoadResponses(Repository.PathOf("samples", "lounge", "mapping.yaml"), Regimes);
        var (requests, findings) = Map(Repository.PathOf("samples", "lounge", "lounge_survey.csv"), header => new ResponseRowMapper(mapping, header));

        requests.Count.ShouldBe(2264);
        var own = requests.Select(request => request.Response).Where(response => response.RatingKind == RatingKind.Surveyed).ToList();
        own.Count.ShouldBe(242);
        own.SelectMany(response => response.Levels).Count(level => level > 0).ShouldBe(1652);
        own.SelectMany(response => response.Levels).Sum().ShouldBe((int)Math.Round(0.6586 * 1652 * 5));
        requests.Select(request => request.Response).Where(response => response.RatingKind == RatingKind.Competitor).SelectMany(response => response.Levels).Count(level => level > 0).ShouldBe(13816);
        findings.Competitors.Count.ShouldBe(96);
        findings.Rounds.Keys.ShouldContain("2010H2");
        findings.Rounds.Keys.ShouldContain("2015H1");
    }

    [Fact]
    public void Every_CFPB_row_becomes_a_complaint()
    {
        var mapping = MappingLoader.LoadComplaints(Repository.PathOf("samples", "cfpb", "mapping.yaml"), Regimes);
        var (requests, findings) = Map(Repository.PathOf("samples", "cfpb", "cfpb_complaints_2013.csv"), header => new ComplaintRowMapper(mapping, header));

        requests.Count.ShouldBe(1000);
        requests.Count(request => request.ReportedClocks.Single().Outcome == ClockOutcome.Late).ShouldBe(16);
        requests.Count(request => request.Complaint.Events.Any(entry => entry.Kind == ComplaintEventKind.Reopened)).ShouldBe(211);
        requests.Count(request => request.Complaint.Offering == "mortgage").ShouldBe(343);
        requests.ShouldAllBe(request => request.Complaint.Events.All(entry => entry.OccurredAt == null || entry.OccurredAt >= request.Complaint.ReceivedAt));
        (findings.Departments.Count, findings.Categories.Count, findings.Offerings.Count).ShouldBe((202, 56, 8));
    }

    private static (List<TRequest> Requests, Findings Findings) Map<TRequest>(string path, Func<IReadOnlyList<string>, IRowMapper<TRequest>> make)
        where TRequest : class
    {
        using var source = SourceFile.Open(path);
        var (mapper, findings, requests) = (make(source.Header), new Findings(), new List<TRequest>());
        while (source.Read() is { } row)
        {
            var request = mapper.Map(row, findings, out var problems);
            problems.ShouldBeEmpty();
            requests.Add(request.ShouldNotBeNull());
        }

        return (requests, findings);
    }
}
