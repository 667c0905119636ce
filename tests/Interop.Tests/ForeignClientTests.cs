using CSat.Testing;

namespace CSat.Interop.Tests;

/// <summary>The API as clients of other makes see it: C-core (Python) with descriptors, and @grpc/grpc-js with the .proto files.</summary>
public sealed class ForeignClientTests(ServedApi api) : IClassFixture<ServedApi>
{
    private static readonly string[] Cases =
    [
        "a_form_is_stored_once", "a_stream_is_imported_and_a_bad_row_has_its_verdict", "a_stream_is_cancelled_and_the_server_goes_on", "many_calls_at_once",
        "the_details_of_a_wrong_field", "the_details_of_a_wrong_state", "the_details_of_a_missing_key", "the_details_of_a_message_that_is_too_large",
        "the_details_of_bytes_that_are_no_message", "a_regime_with_forty_errors_is_refused_readably_and_other_calls_go_on", "a_method_that_there_is_not", "gzip_both_ways", "a_call_over_tls", "health_is_told_and_watched", "reflection_gives_the_whole_contract",
    ];

    // 4 MiB is what every client takes; one shows it.
    public static IEnumerable<object[]> All() =>
        Cases.SelectMany(name => new[] { new[] { name, "C-core" }, [name, "grpc-js"] }).Append(["a_list_of_long_texts_is_walked_through_at_any_page_size", "grpc-js"]);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_client_of_another_make_says_ok_to(string name, string client)
    {
        var result = await api.ResultAsync(client, name);

        (result == "ok").ShouldBeTrue(result);
    }

    [Theory]
    [InlineData("Python")]
    [InlineData("Node")]
    [InlineData("C#")]
    public async Task A_survey_and_the_life_of_a_complaint_are_walked_through_in(string language)
    {
        var walked = await api.WalkAsync(language);

        walked.ReplaceLineEndings("\n").ShouldBe(await File.ReadAllTextAsync(Repository.PathOf("samples", "api", "walkthrough.txt")));
    }
}
