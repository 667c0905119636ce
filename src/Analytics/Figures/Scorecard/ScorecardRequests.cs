using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What one customer asked for (R10.8, R11.12).</summary>
/// <param name="Requests">The newest first.</param>
public sealed record ScorecardRequests(IReadOnlyList<ScorecardRequest> Requests)
{
    /// <summary>The table of requests.</summary>
    public static Figure<ScorecardRequests> Figure { get; } = new("scorecard-requests", new("客户评分卡：客户需求", "Customer scorecard: requests"), FigureSection.Scorecard, Read, "reports/scorecard_requests.sql")
    {
        Table = (card, _) => FigureTable.Of(card.Requests, table => table
            .Text("flow_name", "流程名称", "Flow, name", row => row.Flow)
            .Day("registered_on", "受理日", "Registered on", row => row.RegisteredOn)
            .Day("closed_on", "结案日", "Closed on", row => row.ClosedOn)
            .Text("next_step_name", "下一步骤名称", "Next step, name", row => row.NextStep)),
    };

    private static ScorecardRequests Read(FigureReading reading)
    {
        if (reading.Asked.Customer is not { } code)
        {
            return new([]);
        }

        var regimes = reading.Of(AdoptedRegimes.Figure);
        return new([.. reading.Rows<Row>(new { customer = code, first_month = reading.Scope.FirstMonth, last_month = reading.Scope.LastMonth }).Select(row =>
        {
            var flow = regimes.Find(row.RegimeKey)?.Flows.FirstOrDefault(known => known.Code == row.Flow);
            var next = row.NextStep is not { Length: > 0 } step ? null : flow?.Steps.FirstOrDefault(known => known.Code == step)?.Name ?? ShownText.Of(step, step);
            return new ScorecardRequest(flow?.Name ?? ShownText.Of(row.Flow, row.Flow), row.RegisteredOn, row.ClosedOn, next);
        })]);
    }

    private sealed record Row
    {
        public int RegimeKey { get; init; }

        public string Flow { get; init; } = "";

        public DateOnly RegisteredOn { get; init; }

        public DateOnly? ClosedOn { get; init; }

        public string? NextStep { get; init; }
    }
}

/// <summary>A request of one customer.</summary>
/// <param name="Flow">The flow of the regime that it goes through.</param>
/// <param name="RegisteredOn">Day of registration.</param>
/// <param name="ClosedOn">Day on which it was closed; null while open.</param>
/// <param name="NextStep">The step that comes next; null when it is closed.</param>
public sealed record ScorecardRequest(LocalizedText Flow, DateOnly RegisteredOn, DateOnly? ClosedOn, LocalizedText? NextStep);
