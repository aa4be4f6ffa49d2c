using System.Collections;

namespace nanoFramework.TestFramework;

/// <summary>Compares collections element by element.</summary>
public sealed class CollectionAssert
{
    public static void AreEqual(ICollection? expected, ICollection? actual, string message = "")
    {
        int difference = FirstDifference(expected, actual);
        if (difference >= 0)
        {
            string where = $"Lengths {expected?.Count} and {actual?.Count}, first difference at {difference}.";
            throw Assert.Failure("CollectionAssert.AreEqual", where, message);
        }
    }

    public static void AreNotEqual(ICollection? notExpected, ICollection? actual, string message = "")
    {
        if (FirstDifference(notExpected, actual) < 0)
        {
            throw Assert.Failure("CollectionAssert.AreNotEqual", "All elements are equal.", message);
        }
    }

    public static void Empty(ICollection collection, string message = "")
    {
        if (collection.Count != 0)
        {
            throw Assert.Failure("CollectionAssert.Empty", $"{collection.Count} elements.", message);
        }
    }

    public static void NotEmpty(ICollection collection, string message = "")
    {
        if (collection.Count == 0)
        {
            throw Assert.Failure("CollectionAssert.NotEmpty", "No element.", message);
        }
    }

    private static int FirstDifference(ICollection? expected, ICollection? actual)
    {
        if (expected is null || actual is null)
        {
            return expected == actual ? -1 : 0;
        }

        IEnumerator left = expected.GetEnumerator();
        IEnumerator right = actual.GetEnumerator();
        for (int index = 0; ; index++)
        {
            bool more = left.MoveNext();
            if (more != right.MoveNext())
            {
                return index;
            }

            if (!more)
            {
                return -1;
            }

            if (!Equals(left.Current, right.Current))
            {
                return index;
            }
        }
    }
}
