namespace System;

public abstract class Array : Collections.ICollection
{
    protected extern Array();
    public extern Collections.IEnumerator GetEnumerator();
    public extern bool IsSynchronized { get; }
    public extern int Length { get; }
    public extern object SyncRoot { get; }
    public static extern void Clear(Array array, int index, int length);
    public static extern void Copy(
        Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length);
    public static extern void Copy(Array sourceArray, Array destinationArray, int length);
    public extern void CopyTo(Array array, int index);
    extern int Collections.ICollection.Count { get; }
}
