using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Cli.Tests.Mappings;

public sealed class ShippedMappingTests
{
    [Fact]
    public void The_lounge_mapping_fits_its_file()
    {
        var mapping = MappingLoader.LoadResponses(Repository.PathOf("samples", "lounge", "mapping.yaml"), Repository.PathOf("regimes"));

        using var source = Open("lounge", "lounge_survey.csv");
        ColumnCheck.Run(mapping, source);
        mapping.Organization.Code.ShouldBe("lounge");
        mapping.Levels.Values["5"].ShouldBe(5);
        mapping.Levels.NotApplicable.ShouldBe(["0", ""], ignoreOrder: true);
        mapping.Items.Select(item => item.Department).ShouldBe(["facilities", "cleaning", "catering", "catering", "cleaning", "it", "service"]);
        mapping.Rating.Own.ShouldBe(["british-airways"]);
        mapping.Regime!.Regime.Id.ShouldBe("R08");
    }

    [Fact]
    public void The_CFPB_mapping_fits_its_file()
    {
        var mapping = MappingLoader.LoadComplaints(Repository.PathOf("samples", "cfpb", "mapping.yaml"), Repository.PathOf("regimes"));

        using var source = Open("cfpb", "cfpb_complaints_2013.csv");
        ColumnCheck.Run(mapping, source);
        mapping.Regime!.Regime.Complaints!.Channels.Count.ShouldBe(6);
        mapping.Events.Select(rule => rule.Kind).ShouldBe(
            [ComplaintEventKind.Assigned, ComplaintEventKind.Answered, ComplaintEventKind.Closed, ComplaintEventKind.CustomerDissatisfied, ComplaintEventKind.Reopened]);
        mapping.ReportedClocks.Single().Code.ShouldBe(mapping.Regime.Regime.Complaints.Clocks.Single().Code);
    }

    private static SourceFile Open(string folder, string file) => SourceFile.Open(Repository.PathOf("samples", folder, file));
}
