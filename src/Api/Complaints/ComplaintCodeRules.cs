using CSat.Domain.Complaints;
using CSat.Domain.Problems;

namespace CSat.Api.Complaints;

/// <summary>Holds a new complaint's codes against those of the regime.</summary>
internal static class ComplaintCodeRules
{
    /// <exception cref="ProblemException">The regime names its channels, categories or clocks, and one that is used is not among them.</exception>
    public static void Check(ComplaintDraft draft, ComplaintRules rules)
    {
        var problems = new List<Problem>();
        CheckOne(problems, "channel", draft.Channel, [.. rules.Channels.Select(channel => (channel.Code, channel.Rules))]);
        CheckOne(problems, "category", draft.Category, [.. rules.Categories.Select(category => (category.Code, category.Rules))]);
        string[] clocks = [.. rules.Clocks.Select(clock => clock.Code)];
        problems.AddRange(draft.Reported.Keys.Where(code => !clocks.Contains(code)).Select(code => Problems.UnknownCode("reported_clocks.code", code, clocks, "regime")));
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private static void CheckOne(List<Problem> problems, string field, string code, IReadOnlyList<(string Code, IReadOnlyList<string> Rules)> known)
    {
        if (known.Count > 0 && known.All(entry => entry.Code != code))
        {
            problems.Add(Problems.UnknownCode(field, code, [.. known.Select(entry => entry.Code)], known[0].Rules.Count > 0 ? known[0].Rules[0] : "regime"));
        }
    }
}
