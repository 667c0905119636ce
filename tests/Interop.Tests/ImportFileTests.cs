using CSat.Testing;
using Google.Protobuf.Reflection;

namespace CSat.Interop.Tests;

/// <summary>proto/google: what foreign code generators import, as its makers wrote it; C# takes the same types from a package.</summary>
public sealed class ImportFileTests
{
    private static readonly string Proto = Repository.PathOf("proto");

    // Not imported by the contract, but what is in the details of every error.
    private const string ErrorDetails = "google/rpc/error_details.proto";

    [Fact]
    public void The_import_files_are_the_official_ones()
    {
        foreach (var file in ImportFiles())
        {
            File.ReadAllText(Path.Combine(Proto, file)).ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "official", file)), file);
        }
    }

    [Fact]
    public void There_are_those_that_the_contract_imports_and_the_error_details()
    {
        var set = FileDescriptorSet.Parser.ParseFrom(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "contract.pb")));
        var imported = set.File.SelectMany(file => file.Dependency);

        // protoc brings google/protobuf itself.
        var expected = imported.Where(name => name.StartsWith("google/", StringComparison.Ordinal) && !name.StartsWith("google/protobuf/", StringComparison.Ordinal)).Append(ErrorDetails);

        ImportFiles().ShouldBe(expected.Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void No_type_of_theirs_is_compiled_into_the_contract_s_assembly() =>
        typeof(Contracts.V1.SurveyResponse).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Google", StringComparison.Ordinal) == true).ShouldBeEmpty();

    private static string[] ImportFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(Proto, "google"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Proto, file).Replace('\\', '/'))];
}
