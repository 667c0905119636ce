using CSat.Domain.Duties;
using CSat.Domain.Improvement;
using CSat.Domain.Regimes;
using CSat.Domain.Visits;

namespace CSat.Domain.Tests.Duties;

public class CalledDutyTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("called_duties.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Results_call_for_what_names_them(SpecRow row)
    {
        var regime = new Regime
        {
            Id = "ACME", Code = "acme", Title = Records.Name, Version = "1",
            Improvement = new ImprovementRules { Steps = [.. Entries("steps").Select(Duty)] },
            Notices = [.. Entries("notices").Select(Duty)],
            Visits = new VisitRules
            {
                Kinds = [.. Entries("visits").Select(entry => new VisitKind(entry.Code, Records.Name, null, null, true, null, [], null, [], null, null, []) { CalledBy = entry.CalledBy })],
            },
        };

        CalledDuties.Of(regime, row.Codes("callers")).Select(duty => $"{duty.Code}@{string.Join("/", duty.CalledBy)}").ShouldBe(row.Codes("found"), row.Why);

        IEnumerable<(string Code, string[] CalledBy)> Entries(string column) =>
            row.Codes(column).Select(text => text.Split('@')).Select(parts => (parts[0], parts.Length > 1 ? parts[1].Split('/') : []));

        static DutyRule Duty((string Code, string[] CalledBy) entry) => Records.Duty(entry.Code) with { Occasion = Occasion.Always with { CalledBy = entry.CalledBy } };
    }
}
