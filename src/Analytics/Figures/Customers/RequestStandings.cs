using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>How the requests of customers stand: closed, or before which step of their flow (R10.8, R10.11, R11.12).</summary>
/// <param name="Standings">By flow and next step.</param>
public sealed record RequestStandings(IReadOnlyList<RequestStanding> Standings)
{
    /// <summary>The table of requests.</summary>
    public static Figure<RequestStandings> Figure { get; } = new("service-requests", new("客户需求的受理", "Requests of customers"), FigureSection.Customers, Read, "reports/service_requests.sql")
    {
        Table = (requests, _) => FigureTable.Of(requests.Standings, table => table
            .Code("flow", "流程", "Flow", row => row.Flow)
            .Text("flow_name", "流程名称", "Flow, name", row => row.Name)
            .Rules(row => row.Rules)
            .Flag("closed", "已结案", "Closed", row => row.NextStep.Length == 0)
            .Code("next_step", "下一步骤", "Next step", row => row.NextStep.Length == 0 ? null : row.NextStep)
            .Text("next_step_name", "下一步骤名称", "Next step, name", row => row.NextName)
            .Number("requests", "件数", "Requests", ColumnUnit.None, row => row.Requests)),
    };

    private static RequestStandings Read(FigureReading reading)
    {
        var regimes = reading.Of(AdoptedRegimes.Figure);
        return new([.. reading.Rows<Row>(reading.Scope.MonthParameters).Select(row =>
        {
            var flow = regimes.Find(row.RegimeKey)?.Flows.FirstOrDefault(known => known.Code == row.Flow);
            return new RequestStanding(
                row.Flow, flow?.Name ?? ShownText.Of(row.Flow, row.Flow), flow?.Rules ?? [], row.NextStep,
                row.NextStep.Length == 0 ? null : flow?.Steps.FirstOrDefault(step => step.Code == row.NextStep)?.Name ?? ShownText.Of(row.NextStep, row.NextStep), row.Requests);
        })]);
    }

    private sealed record Row
    {
        public int RegimeKey { get; init; }

        public string Flow { get; init; } = "";

        public string NextStep { get; init; } = "";

        public long Requests { get; init; }
    }
}

/// <summary>Requests of one flow that stand alike.</summary>
/// <param name="Flow">Code of the flow.</param>
/// <param name="Name">What people read.</param>
/// <param name="Rules">The rule IDs of the flow.</param>
/// <param name="NextStep">Code of the step that comes next; empty for closed ones.</param>
/// <param name="NextName">What people read; null for closed ones.</param>
/// <param name="Requests">How many.</param>
public sealed record RequestStanding(string Flow, LocalizedText Name, IReadOnlyList<string> Rules, string NextStep, LocalizedText? NextName, long Requests);
