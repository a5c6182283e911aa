package fr.clubbusiness.local.demo;

import fr.clubbusiness.shared.FoldedText;
import java.util.Arrays;
import java.util.List;

/**
 * The names of the demo's people. First name and surname are drawn independently of each other and of everything else, so a name says nothing about
 * the person. Both lists contain names in use in Île-de-France, of all origins, in alphabetical order and with equal chances.
 */
final class DemoNames {
    private static final List<String> FIRST = names("""
            Abdoulaye Adam Adama Adèle Agathe Agnieszka Aïcha Aïssatou Alain Alex Alice Alin Alpha Amadou Amélie Amina Amine Ana
            Anastasia André Andrea Andreea Angélique Anh Anita Anna Antoine Antonio Arnaud Arthur Assia Astrid Aurélie Awa Ayşe
            Aziza Baptiste Barbara Béatrice Benjamin Bilal Binta Blandine Boris Brahim Brigitte Bruno Camille Carlos Carmen Caroline
            Catherine Cécile Cédric Célestin Chantal Charles Charlotte Chen Chloé Christelle Christian Claire Claude Clément Coralie
            Cristina Cyril Dalila Damien Daniel David Deniz Denise Diana Diane Didier Dieudonné Djamila Dominique Dorian Driss Édith
            Édouard Élena Éliane Élodie Elsa Émile Emine Emma Emmanuel Éric Erwan Estelle Esther Eva Fabien Fanny Farid Fatima Fatou
            Félix Fernando Florence Florian Francine Franck Françoise Frédéric Gabriel Gaëlle Gaston Gérard Ghislaine Gilles Gloria
            Grâce Grégory Guillaume Habib Halima Hamza Hanna Hélène Henri Hervé Hiba Hugo Ibrahim Idriss Ilham Imane Inès Ingrid
            Irina Isabelle Issa Ivan Jacqueline Jamila Jasmine Jean Jeanne Jérôme Jessica João Joël Johanna José Joséphine Josué
            Julie Julien Kadiatou Kamel Karim Karine Katia Kelly Kenza Kevin Khadija Kim Kofi Lamine Laura Laurent Léa Leïla Léo
            Léonie Li Lina Linh Lionel Loïc Louis Louise Luca Lucas Lucie Lydia Madeleine Maël Magali Mahmoud Malika Mamadou Manon
            Manuel Marc Maria Mariam Marie Marina Marius Martine Mathieu Mathilde Maurice Mehdi Mei Mélanie Mercy Mickaël Mihai Minh
            Mireille Mohamed Monique Moussa Mylène Myriam Nadège Nadia Naïma Natacha Nathalie Nathan Nicolas Nina Noah Noémie Nora
            Océane Odile Olga Olivier Omar Orlane Oscar Ousmane Pascal Patrice Patricia Paul Paulo Pauline Pavel Pedro Philippe
            Pierre Prince Priya Quentin Rachel Rachid Raphaël Ravi Raymonde Rébecca Régine Rémi Renée Ricardo Richard Robert Romain
            Rosa Rose Sabrina Saïd Salif Salma Samba Samira Samuel Sandrine Sara Sébastien Selma Serge Séverine Sofia Soizic Solange
            Sonia Stéphane Stéphanie Suzanne Svetlana Sylvain Sylvie Tania Tatiana Tariq Teresa Thaïs Théo Thérèse Thi Thomas Tiago
            Tom Valérie Vanessa Véronique Victor Victoire Vincent Virginie Vladimir Wassim William Xavier Yacine Yann Yannick Yasmine
            Yolande Youssef Yuki Yves Yvette Zahra Zineb Zoé
            """);

    private static final List<String> LAST = names("""
            Abadie Abdallah Achour Adjovi Aguilar Ahmed Albert Alexandre Almeida Alvarez Amrani André Antunes Arnaud Aubert Aydın Ba
            Badie Bailly Balde Barbier Baron Barros Barry Bastien Bauer Belhadj Benali Benoit Berger Bernard Bertin Bertrand Besson
            Blanchard Blot Boucher Bouvier Boyer Brandão Breton Brun Camara Cardoso Carlier Caron Carpentier Carré Charles
            Charrier Chauvin Chen Chevalier Cisse Clerc Colin Collet Constant Cordier Correia Cortes Costa Coulibaly Cousin Da_Silva
            Daniel David Delacroix Delmas Demir Denis Deschamps Desir Devaux Diallo Diarra Dias Diop Dos_Santos Doucouré Dubois Dufour
            Dumas Dupuy Durand Duval El_Amrani El_Idrissi Étienne Evrard Fabre Faure Faye Fernandes Ferreira Fischer Fleury Fofana
            Fontaine Fournier François Gaillard Garcia Garnier Gauthier Georges Gérard Gilbert Girard Gomes Gonçalves Gonzalez Grondin
            Guérin Guillou Haddad Hamadi Hamel Hassan Henry Hernandez Hoarau Hubert Huet Ibrahim Ionescu Ivanov Jacob Jacquet Jean
            Jean-Baptiste Joly Joseph Kaba Kaczmarek Kaplan Kebe Keita Khan Kim Klein Kouassi Kovacs Kowalski Lacroix Lambert Larbi
            Laurent Le_Bihan Le_Gall Le_Goff Leblanc Lebrun Leclerc Lefèvre Legrand Lemaire Leroy Lévy Li Lin Lopes Lopez Louis Lucas
            Mabiala Mahé Maillard Mansouri Marchand Marie Marques Martel Martin Martinez Martins Masson Mathieu Mbaye Mendes Mendy
            Mercier Meunier Meyer Michel Mohammed Moreau Moreira Morel Morin Morvan Moulin Moussa Muller Nasri Ndiaye Nguyen Nicolas
            Nkosi Nowak Olivier Oliveira Ortiz Ouattara Pereira Perez Perrin Perrot Petit Philippe Picard Pinto Pires Poirier Popescu
            Prévost Quéré Rahmani Ramos Raymond Renaud Rey Ribeiro Richard Rivière Robin Roche Rodrigues Roger Rolland Romero Rossi
            Rousseau Roussel Roux Ruiz Saidi Samaké Sanchez Sané Sarr Savary Schmitt Sellier Shah Siby Silva Simon Singh Sissoko
            Soares Soumaré Sow Suarez Sy Sylla Tanguy Tavares Taylor Teixeira Thomas Tissot Torres Touré Tran Traoré Valentin Vallée
            Vasseur Vidal Vieira Vincent Voisin Wagner Wang Weber Wójcik Yang Yıldız Zhang Ziani
            """);

    private DemoNames() {}

    private static List<String> names(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .map(name -> name.replace('_', ' '))
                .toList();
    }

    static String first(DemoDraw draw) {
        return draw.oneOf(FIRST);
    }

    static String last(DemoDraw draw) {
        return draw.oneOf(LAST);
    }

    /** A name in the form used in an address: {@code "Propreté du Val"} becomes {@code proprete-du-val}. */
    static String inAddress(String name) {
        return FoldedText.words(name).replace(' ', '-');
    }
}
