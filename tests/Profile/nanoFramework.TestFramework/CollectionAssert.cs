using System.Collections;

namespace nanoFramework.TestFramework;

public sealed class CollectionAssert
{
    public extern CollectionAssert();
    public static extern void AreEqual(ICollection expected, ICollection actual, string message = "");
}
