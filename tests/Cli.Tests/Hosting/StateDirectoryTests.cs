using CSat.Domain.Problems;
using CSat.Hosting.State;
using CSat.Testing;

namespace CSat.Cli.Tests.Hosting;

public sealed class StateDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Warehouse_OrganizationCode_IsAFileOfItsOwn() =>
        new StateDirectory(_directory.Root).Warehouse("plant-2").ShouldBe(_directory.PathOf("warehouse", "plant-2", "csat.duckdb"));

    [Theory]
    [InlineData("../escape", "a way out of the folder")]
    [InlineData("a/b", "a folder within")]
    [InlineData("", "nothing")]
    [InlineData("Demo", "upper case")]
    [InlineData("demo\n", "a line end after a good code")]
    [InlineData("a", "too short")]
    public void Warehouse_OtherText_IsRefused(string code, string why) =>
        Should.Throw<ProblemException>(() => new StateDirectory(_directory.Root).Warehouse(code), why).Problems.ShouldHaveSingleItem().Field.ShouldBe("organization");

    [Fact]
    public void WriteSecret_AnyFile_IsForItsOwnerAlone()
    {
        var state = new StateDirectory(_directory.Root);

        StateDirectory.WriteSecret(state.AdministratorKey, "first");
        StateDirectory.WriteSecret(state.AdministratorKey, "second");

        File.ReadAllText(state.AdministratorKey).ShouldBe("second");
        File.GetUnixFileMode(state.AdministratorKey).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Root_ThatIsMade_IsClosedToOthers()
    {
        var root = new StateDirectory(_directory.PathOf("made", "state")).Root;

        (File.GetUnixFileMode(root) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public void MakePrivate_FolderThatWasOpen_IsClosed()
    {
        var folder = Directory.CreateDirectory(_directory.PathOf("warehouse")).FullName;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        StateDirectory.MakePrivate(folder);

        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Existing_MistypedPath_IsRefusedAndNotMade()
    {
        Should.Throw<ProblemException>(() => StateDirectory.Existing(_directory.PathOf("mistyped"))).Problems.ShouldHaveSingleItem().Reason.ShouldBe("STATE_MISSING");

        Directory.Exists(_directory.PathOf("mistyped")).ShouldBeFalse();
    }

    [Fact]
    public void Root_BelowAFile_IsRefusedWithTheSystemsWords() =>
        Should.Throw<ProblemException>(() => new StateDirectory(Path.Combine(_directory.Write("file", ""), "state"))).Problems.ShouldHaveSingleItem().Reason.ShouldBe("SYSTEM_REFUSED");

    [Fact]
    public void Choose_ToldDirectory_GoesBeforeTheDefault()
    {
        var home = new HomeDirectory(_directory.PathOf("home"));

        StateDirectory.Choose(_directory.PathOf("told"), home).ShouldBe(_directory.PathOf("told"));
    }

    public void Dispose() => _directory.Dispose();
}
