using CSat.Contracts.V1;
using CSat.Domain.Statistics;

namespace CSat.Cli.Samples;

/// <summary>The property company's 180 complaints with their whole life under R05: forwarded, answered, checked, closed.</summary>
internal static class PropertyComplaints
{
    private const int Count = 180;
    private const long Seed = 0x4A58_5759_2025_0003;
    private const int DissatisfiedPerMille = 90;
    private static readonly string[] Channels = ["phone", "counter", "app"];
    private static readonly int[] ChannelWeights = [55, 25, 20];
    private static readonly DateOnly First = new(2025, 1, 3);
    private static readonly DateOnly Last = new(2026, 6, 30);

    /// <summary>All complaints by time of receipt.</summary>
    public static IReadOnlyList<Complaint> Create()
    {
        var random = new SplitMix64(Seed);
        var days = Last.DayNumber - First.DayNumber;
        var received = Enumerable.Range(0, Count).Select(_ => First.AddDays(random.NextBelow(days + 1)).ToDateTime(new TimeOnly(random.Between(7, 21), random.NextBelow(60)))).Order();
        return [.. received.Select((moment, index) => Life(random, index, moment))];
    }

    private static Complaint Life(SplitMix64 random, int index, DateTime received)
    {
        var category = PropertyTexts.Categories[random.Weighted([.. PropertyTexts.Categories.Select(entry => entry.Weight)])];
        var complaint = new Complaint
        {
            SourceSystem = "jinxiu-complaints", ExternalId = $"TS-{index + 1:0000}", Channel = Channels[random.Weighted(ChannelWeights)], Category = category.Code, Department = category.Department,
            Description = random.Pick(category.Texts), ReceivedAt = SampleParts.At(received),
        };
        var now = received;
        Add(ComplaintEventKind.Assigned, random.Between(5, 90), "客户服务部");
        Add(ComplaintEventKind.Answered, random.Between(60, 4000), "责任部门");
        var dissatisfied = random.Chance(DissatisfiedPerMille);
        Add(dissatisfied ? ComplaintEventKind.CustomerDissatisfied : ComplaintEventKind.CustomerSatisfied, random.Between(30, 2500), "客户服务部");
        if (dissatisfied)
        {
            Add(ComplaintEventKind.Reopened, random.Between(10, 300), "客户服务部", note: "住户对处理结果不满意");
            Add(ComplaintEventKind.Answered, random.Between(600, 6000), "责任部门");
            Add(ComplaintEventKind.CustomerSatisfied, random.Between(30, 2500), "客户服务部");
        }

        Add(ComplaintEventKind.Step, random.Between(10, 600), "客户服务部", step: "checked");
        Add(ComplaintEventKind.Closed, random.Between(10, 600), "客户服务部");
        return complaint;

        // What would lie beyond the end of the sample has not happened yet.
        void Add(ComplaintEventKind kind, int minutes, string actor, string note = "", string step = "")
        {
            now = now.AddMinutes(minutes);
            if (now <= Last.ToDateTime(TimeOnly.MaxValue))
            {
                complaint.Events.Add(new ComplaintEvent { Kind = kind, OccurredAt = SampleParts.At(now), Actor = actor, Note = note, Step = step });
            }
        }
    }
}
