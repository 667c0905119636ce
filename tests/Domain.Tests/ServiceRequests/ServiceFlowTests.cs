using CSat.Domain.Documents;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.ServiceRequests;

namespace CSat.Domain.Tests.ServiceRequests;

public class ServiceFlowTests
{
    private static readonly FlowRule Flow = new("samples", Records.Name, [Step("made", "engineering"), Step("inspected", "quality"), Step("released"), Step("sent", "sales")], ["R10.11"]);

    private static readonly Regime Rules = new()
    {
        Id = "R10", Code = "r10", Title = Records.Name, Version = "1", Flows = [Flow],
        Forms = [new DocumentRule("record", Records.Name, DocumentKind.Form, null, Records.Name, ["quality"], [], [], null, ["R10.11"])],
    };

    [Theory]
    [InlineData("made", "made", "engineering", "", true, "inspected", "")]
    [InlineData("inspected", "inspected", "quality", "record", true, "released", "")]
    [InlineData("released", "released", "", "", true, "sent", "")]
    [InlineData("released", "released", "", "", false, "released", "")]
    [InlineData("sent", "sent", "sales", "", true, null, "")]
    [InlineData("inspected", "sent", "sales", "", true, "inspected", ProblemReason.StepNotNext)]
    [InlineData("made", "made", "sales", "", true, "made", ProblemReason.UnknownRole)]
    [InlineData("made", "made", "", "", true, "made", ProblemReason.UnknownRole)]
    [InlineData("made", "painted", "engineering", "", true, "made", ProblemReason.UnknownStep)]
    [InlineData("inspected", "inspected", "quality", "other", true, "inspected", ProblemReason.UnknownCode)]
    [InlineData("released", "released", "sales", "record", true, "released", ProblemReason.UnknownRole)]
    [InlineData(null, "sent", "sales", "", true, null, ProblemReason.StepNotNext)]
    public void R10_11_a_step_comes_in_its_place_and_by_its_role(string? next, string step, string role, string form, bool accepted, string? after, string reason)
    {
        var (then, problems) = ServiceFlow.Apply(Rules, Flow, next, new ServiceStep(step, role, form, accepted));
        then.ShouldBe(after);
        string.Join(' ', problems.Select(problem => problem.Reason)).ShouldBe(reason);
    }

    private static DutyRule Step(string code, params string[] by) => new(code, Records.Name, null, by, null, null, ["R10.11"]);
}
