using Larc.Disclosure.Screening;
using Larc.Model;

namespace Larc.Tests.Disclosure.Screening;

/// <summary>Every pattern on invented examples, and on words that come near.</summary>
public sealed class TextScreenerTests
{
    private static readonly Study Invented = Build();

    [Theory]
    [InlineData("Write to sam@example.org about it.", "EMail: sam@example.org")]
    [InlineData("Write to sam@mail.example.org.uk, or not.", "EMail: sam@mail.example.org.uk")]
    [InlineData("They live in ZZ99 9ZZ now.", "Postcode: ZZ99 9ZZ")]
    [InlineData("Ring 01632 960123 or 01632 960456.", "Telephone: 01632 960123", "Telephone: 01632 960456")]
    [InlineData("Ring 01632 960123 and ask.", "Telephone: 01632 960123")]
    [InlineData("He was born on 3 March 1999.", "BirthDate: born on 3 Mar")]
    [InlineData("His number is 943 476 5919.", "NhsNumber: 943 476 5919")]
    [InlineData("The file says A123456789012.", "PupilNumber: A123456789012")]
    public void Numbers_and_addresses_are_found(string text, params string[] hits) => Found(text).ShouldBe(hits);

    [Theory]
    [InlineData("I told Sarah about it.", "GivenName: Sarah")]
    [InlineData("Sarah came with me.", "GivenName: Sarah")]
    [InlineData("It was Mohammed's idea.", "GivenName: Mohammed")]
    [InlineData("She met Anne-Marie there.", "GivenName: Anne-Marie")]
    [InlineData("I asked Will to come.", "GivenName: Will")]
    [InlineData("Then Mark left the team.", "GivenName: Mark")]
    [InlineData("We rang Grace first.", "GivenName: Grace")]
    [InlineData("I spoke to May yesterday.", "GivenName: May")]
    [InlineData("We asked Mrs Ashdown in.", "TitledName: Mrs Ashdown")]
    [InlineData("We asked Mrs. Ashdown in.", "TitledName: Mrs. Ashdown")]
    [InlineData("Dr Okonedo came.", "TitledName: Dr Okonedo")]
    [InlineData("Miss Will helped me.", "TitledName: Miss Will")]
    [InlineData("Then I, Joe, said so.", "GivenName: Joe")]
    public void Names_of_people_are_found(string text, string hit) => Found(text).ShouldBe([hit]);

    [Theory]
    [InlineData("Will it last?")]
    [InlineData("We will mark it.")]
    [InlineData("May I say this: it works.")]
    [InlineData("It began in May.")]
    [InlineData("Since May 2008 it is better.")]
    [InlineData("On 12 May they came.")]
    [InlineData("From April to June we met.")]
    [InlineData("We met every August and in late Autumn.")]
    [InlineData("The school has the Quality Mark.")]
    [InlineData("She asked, 'Will you come?' and I did.")]
    [InlineData("He said: “Grace period or not, come.”")]
    [InlineData("There was a period of grace, and hope.")]
    [InlineData("Mark my words. Hope is not enough.")]
    [InlineData("I asked the Dr and Miss about it.")]
    [InlineData("Mr CAF they call me.")]
    [InlineData("My mum and my Nan came with Dad.")]
    public void Words_that_are_also_names_are_not(string text) => Found(text).ShouldBeEmpty();

    [Theory]
    [InlineData("He goes to Oakfield Primary School now.", "NamedPlace: Oakfield Primary School")]
    [InlineData("Oakfield Primary School helped.", "NamedPlace: Oakfield Primary School")]
    [InlineData("the Northway Team came round", "NamedPlace: Northway Team")]
    [InlineData("In the Northway team we share.", "NamedPlace: Northway team")]
    [InlineData("She went to the Willow Bank Children's Centre on Mondays.", "NamedPlace: Willow Bank Children's Centre")]
    [InlineData("He moved to Hartley Road.", "NamedPlace: Hartley Road")]
    [InlineData("Our group meets at St Anne's on Friday.", "NamedPlace: St Anne")]
    [InlineData("He was at St. Cuthman school.", "NamedPlace: St. Cuthman school")]
    [InlineData("The head of Oakfield primary school rang.", "NamedPlace: Oakfield primary school")]
    [InlineData("They opened the Lindenhurst Centre.", "NamedPlace: Lindenhurst Centre")]
    public void Places_called_by_a_name_are_found(string text, string hit) => Found(text).ShouldBe([hit]);

    [Theory]
    [InlineData("The primary school helped.")]
    [InlineData("We set up the Children's Trust early.")]
    [InlineData("Connexions came in. The Connexions service knows them.")]
    [InlineData("The CAMHS team and the YOT team share a room.")]
    [InlineData("Our Team meets weekly; This Centre is open.")]
    [InlineData("Sure Start Children's Centre staff help.")]
    [InlineData("The Special Educational Needs team rang.")]
    [InlineData("Every School should have a Learning Mentor.")]
    [InlineData("The Youth Offending Team and the Primary Care Trust.")]
    [InlineData("Training centre or not, it works.")]
    [InlineData("Multi-agency team meetings are better.")]
    [InlineData("The Autism Outreach Service visits.")]
    [InlineData("The Virtual School and the Educational Psychology Service.")]
    [InlineData("Looked After Children's Team.")]
    [InlineData("He likes English. School is better.")]
    [InlineData("On Monday team meetings start.")]
    [InlineData("The Specialist Adolescent Team and the Steering Group agreed.")]
    [InlineData("An LGA-funded project, a Targeted Youth Support Service and the Case Work Team.")]
    [InlineData("Head of Additional Needs Services, Child and Adolescent Mental Health Services.")]
    [InlineData("The Common Assessment Framework and Every Child Matters.")]
    public void Kinds_of_services_are_not(string text) => Found(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The Rainbow Path was made for her.", "ListedName: Rainbow Path")]
    [InlineData("the rainbow path was made for her", "ListedName: rainbow path")]
    [InlineData("We asked Winifred Ashdown’s sister.", "ListedName: Winifred Ashdown’s")]
    [InlineData("CAREPLUS holds it, as Careplus should.", "ListedName: CAREPLUS", "ListedName: Careplus")]
    [InlineData("Here in Lower Wexcombe it works.", "Locality: Lower Wexcombe")]
    [InlineData("We in North know it.", "Locality: North")]
    [InlineData("Wexshire County Council decided.", "AuthorityName: Wexshire County Council")]
    [InlineData("It is so all over wexshire and bradney.", "AuthorityName: wexshire and bradney")]
    [InlineData("Wexshire & Bradney does it.", "AuthorityName: Wexshire & Bradney")]
    [InlineData("Wexshire-and-Bradney does it.", "AuthorityName: Wexshire-and-Bradney")]
    [InlineData("I know Maeve O’Brannock well.", "ListedName: Maeve O’Brannock")]
    [InlineData("So said o'brannock.")]
    public void What_the_study_names_is_found(string text, params string[] hits) => Found(text).ShouldBe(hits);

    [Theory]
    [InlineData("He is careplus nothing.")]
    [InlineData("A rainbow over the path.")]
    [InlineData("North of here it is the same.")]
    [InlineData("They looked north and saw the authority a year ago.")]
    [InlineData("Rainbow Paths are common.")]
    public void What_only_comes_near_is_not(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void A_locality_is_looked_for_in_its_own_return_only()
    {
        var screener = new TextScreener(Invented);

        screener.Find("Here in Lower Wexcombe it works.", 1).ShouldBeEmpty();
        screener.Find("Here in Lower Wexcombe it works.", -1).Length.ShouldBe(1);
    }

    [Fact]
    public void A_name_within_a_longer_one_is_one_hit() =>
        Found("Mrs Sarah Hill of the Rainbow Path Centre rang.").ShouldBe(["TitledName: Mrs Sarah", "NamedPlace: Rainbow Path Centre"]);

    [Fact]
    public void The_list_of_names_is_as_long_as_it_says_and_holds_no_word_twice() => GivenNames.Count.ShouldBeInRange(400, 600);

    private static IEnumerable<string> Found(string text) => new TextScreener(Invented).Find(text, 0).Select(h => $"{h.Pattern}: {h.In(text)}");

    private static Study Build()
    {
        var study = new StudyBuilder(new CodebookBuilder().Impact("one").Build())
            .Authority("W", "Wexshire County Council")
            .Interview(Perspective.SM, locality: "Lower Wexcombe")
            .Interview(Perspective.SM, locality: "North")
            .Authority("X", "Wexshire and Bradney")
            .Interview(Perspective.SM)
            .Authority("Y", "Authority A")
            .Interview(Perspective.SM)
            .Build();
        return new(study.Settings, study.Parameters, study.Authorities, study.Returns, study.InterviewColumns, study.StatementColumns)
        {
            Names = ["Winifred Ashdown", "Rainbow Path", "Careplus", "Maeve O'Brannock"],
        };
    }
}
