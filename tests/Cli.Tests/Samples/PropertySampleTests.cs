using System.Security.Cryptography;
using CSat.Cli.Samples;
using CSat.Contracts.V1;
using CSat.Regimes;
using CSat.Testing;
using Google.Protobuf;

namespace CSat.Cli.Tests.Samples;

/// <summary>What the sample promises to whoever shows it: the limits of R01 met and missed, and the contents of its plans.</summary>
public sealed class PropertySampleTests
{
    private static readonly SampleOrganization Sample = PropertySample.Create();

    [Fact]
    public void The_same_bytes_come_out_every_time() =>
        Digest(Sample).ShouldBe(Digest(PropertySample.Create()));

    [Fact]
    public void Two_thousand_households_live_in_four_areas()
    {
        Sample.Customers.Count.ShouldBe(2000);
        Sample.Customers.GroupBy(household => household.Department).Select(area => area.Count()).ShouldBe([500, 500, 500, 500]);
        Sample.Customers.ShouldAllBe(household => household.Fields.Count == 0, "nothing in it names a person");
    }

    [Fact]
    public void Every_survey_hands_out_forms_to_80_percent_of_the_occupied_households_and_one_misses_its_return_rate()
    {
        var returns = Sample.Surveys.Select((survey, i) =>
        {
            survey.Frame.Count.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(Sample.Bases[i].Count * 0.8));
            var forms = Sample.Responses.Where(form => form.Round == survey.Round.Code).ToList();
            forms.Select(form => form.SentTo).Except(survey.Frame.Select(member => member.Member)).ShouldBeEmpty();
            forms.Select(form => form.SentTo).Distinct().Count().ShouldBe(forms.Count, "one form a household");
            return 100.0 * forms.Count / survey.Frame.Count;
        }).ToList();

        returns.Select(rate => rate >= 85).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Plans_say_all_that_R01_10_demands()
    {
        var contents = RegimeLoader.Load(Repository.PathOf("regimes", "property-half-yearly-survey.yaml")).Survey!.Plan!.Contents.Select(content => content.Code);

        Sample.Surveys.ShouldAllBe(survey => survey.Plan.Contents.Select(content => content.Code).SequenceEqual(contents));
    }

    [Fact]
    public void Some_verified_forms_are_fabricated_and_some_respondents_are_not_reached()
    {
        foreach (var survey in Sample.Surveys)
        {
            var found = Sample.Responses.Where(form => form.Round == survey.Round.Code).Select(form => survey.BackCheck.Finding(form.ExternalId)).ToLookup(result => result);
            found[FormCheck.Fabricated].Count().ShouldBeInRange(5, 80);
            found[FormCheck.NotReached].Count().ShouldBeInRange(10, 80);
        }
    }

    private static string Digest(SampleOrganization sample)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var message in ((IEnumerable<IMessage>)sample.Customers).Concat(sample.Responses).Concat(sample.Complaints))
        {
            hash.AppendData(message.ToByteArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
