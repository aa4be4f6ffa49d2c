using System.Collections;

namespace nanoFramework.TestFramework;

public sealed class CollectionAssert
{
    public extern CollectionAssert();
    public static extern void AreEqual(ICollection expected, ICollection actual, string message = "");
    public static extern void AreNotEqual(ICollection notExpected, ICollection actual, string message = "");
    public static extern void Empty(ICollection collection, string message = "");
    public static extern void NotEmpty(ICollection collection, string message = "");
}
