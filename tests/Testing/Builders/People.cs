namespace Helpnet.Testing.Builders;

/// <summary>The people of the stories.</summary>
internal static class People
{
    public static readonly Guid Ann = new("a0000000-0000-4000-8000-000000000001");
    public static readonly Guid Ben = new("b0000000-0000-4000-8000-000000000002");
    public static readonly Guid DrLee = new("c0000000-0000-4000-8000-000000000003");
    public static readonly Guid DrWeber = new("c0000000-0000-4000-8000-000000000004");
}
